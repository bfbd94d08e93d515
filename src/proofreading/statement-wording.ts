/**
 * How texts say that a code is used, or that it is only named. Read within one sentence: `…Before` ends at the code, `…After` begins
 * right behind it. Where two fit, the order of the questions in `use-of-code.ts` decides.
 */

/** It is said not to be used, or to be replaced: "do not report M54.5", "instead of M54.5". */
export const refusedBefore: RegExp =
  /\b(?:do(?:es)? not|don['’]t|never|avoid(?:ing)?|not|instead of|rather than|replac(?:e[sd]?|ing)|supersed(?:e[sd]?|ing)|stop|no longer|old|former|deleted|retired|invalid|incorrect(?:ly)?|wrong(?:ly)?|outdated|obsolete|non-?existent|divided|split|expanded|subdivided|deletion of)\s+(?:(?!but\b)[\w-]+\s+){0,4}["“'(]*$/i;

/** What is said of it right after: that it is no code to report. */
export const refusedAfter: RegExp =
  /^[-.\s]*["”')]*\s*(?:\([^()]{0,80}\)\s*)?(?:[,:–—-]\s*)?(?:(?:itself|alone|by itself|on its own|code|by contrast|however|which|that|and|also|now)[,\s]+){0,4}(?:is|are|was|were|became|becomes?|has been|have been|had been|will be|would be|cannot|can['’]t|could not|should not|must not|may not|do(?:es)? not|did not|no longer|not|non-?billable|invalid|needs?|requires?|must have|lacks?|ended|expired|violates?|not valid|branches|divides|splits|header|parent|deleted|retired|leads to|stands for no)\b(?<said>[^.;]*)/i;

/** … the words that make it so; "is used when" and "is a billable code" do not. */
export const refusal: RegExp =
  /\b(?:not (?:a )?(?:valid|billable|reportable|specific|enough|code|exist|be (?:used|reported|billed|submitted|assigned|coded)|real|an? icd|complete|accepted|sufficient)|non-?billable|non-?specific|cannot be|can['’]t be|could not be|should not be|must not be|may not be|no longer|invalid|headers?|parent|an? (?:\w+ ){0,2}(?:sub)?category|incomplete|delet(?:ed|ion)|retired|ended|expired|replaced|superseded|expanded|split|divided|subdivided|divides|splits|branches|discontinued|obsolete|outdated|denied|rejected|wrong|incorrect|mistaken?|no (?:such )?(?:valid )?code|does not exist|do not exist|unknown|until|too (?:general|vague|broad|short)|violates?|(?:needs?|requires?|must have|lacks?)\b[^.;]{0,40}\b(?:characters?|digits?|more|laterality|specificity|placeholder|side|7th|seventh|sixth|fifth|5th|6th|extension)|leads? to)\b|^(?:needs?|requires?)\b/i;

/** … or some words later in its clause: "circulates on the web and is no code". */
export const noCode: RegExp =
  /^[^.;:|→]{0,60}?\b(?:is|are|was)\s+(?:no|not an?)\s+(?:valid\s+|real\s+|billable\s+|complete\s+)?(?:icd\S*\s+)?codes?\b/i;

/** A sentence that goes on about the code of the one before: "It needs a seventh character." */
export const goesOn: RegExp = /^[.\s"”')]*(?:It|This(?: code)?|The code|That code)\s+/;

/** It is said to be one to report. */
export const billableAfter: RegExp =
  /^["”')]*\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:code\s+)?(?:is|remains|as)\s+(?:an?\s+|the\s+|also\s+|now\s+|still\s+|currently\s+)*(?:valid\b|billable\b|specific\b|complete\b|(?:\w+\s+){0,2}billable\b|(?:\w+\s+){0,2}valid\s+(?:and\s+\w+\s+)?(?:icd|code|external|diagnos))/i;
export const billableBefore: RegExp =
  /\bbillable\s+(?:icd-?\s?10(?:-cm)?\s+)?(?:code|diagnosis)s?\b[^.;:]{0,80}(?:is|are|:)\s*["“(]*$/i;
export const billableCell: RegExp = /^(?:billable|valid|yes|billable code)$/i;
export const headerCell: RegExp =
  /^(?:no$|(?:header|non-?billable|not (?:billable|valid)|category|subcategory|parent|invalid|incomplete|deleted|ended|retired)\b)/i;

export const markedNotBillable: RegExp =
  /[([–—|-]\s*(?:non-?billable|not billable|header|parent code|category|deleted|retired|invalid)\b/i;

/** It is offered as the code to report. */
export const usedBefore: RegExp =
  /(?:\b(?:use|uses|using|assign|report|bill|choose|select|submit|add|pick|enter|apply|try)\s+(?:the\s+|icd-?\s?10(?:-cm)?\s+|codes?\s+|either\s+|both\s+)*|\bcodes?\s+(?:for\s+[^.;:]{1,80}?\s+)?(?:is|are|would be|=|:)\s*|\b(?:code|report|bill)\s+(?:[\w'’-]+\s+){1,8}?(?:as|with|using)\s+|\bcoded\s+(?:as|with|to|by|using)\s+(?:icd-?\s?10(?:-cm)?\s+)?(?:codes?\s+)?|(?:→|->|=>|➔)\s*(?:use\s+|assign\s+|report\s+)?|\bcodes? such as\s+(?:[A-Z0-9.]+\s*(?:,|or|and)\s*)*)["“(]*$/i;
export const usedAfter: RegExp =
  /^["”')]*\s*(?:\([^()]{0,80}\)\s*)?,?\s*(?:(?:may|can|should|must|would|will)\s+(?:also\s+|then\s+)?be\s+(?:used|reported|assigned|coded|billed|applied|added)|is\s+(?:also\s+|commonly\s+|often\s+)?(?:used|reported|assigned|the (?:correct|right|primary|proper|appropriate|icd|code)))\b/i;

/** It is named as what stands above codes: "the M54 category", "codes from G89", "under M54.1", "J00-J99 > J45". */
export const categoryBefore: RegExp =
  /(?:\b(?:categor(?:y|ies)|subcategor(?:y|ies)|famil(?:y|ies)|blocks?|headers?|groups?|series|sections?|ranges?|chapters?|parents?(?: codes?)?|headings?|codes? (?:from|of|under|in|within|beginning with|starting with)|from|in|under|within|into|below|beneath|through|characters,?)(?:\s+(?:is|are|the|of|both|codes?))*|>|notes?\s+(?:at|under|of))\s*["“(]*\s*$/i;
export const categoryAfter: RegExp =
  /^["”')]*\s*(?:\([^()]{0,80}\)\s*)?(?:(?:codes?\s+)?(?:categor(?:y|ies)|subcategor(?:y|ies)|famil(?:y|ies)|blocks?|series|groups?|headers?|sections?|ranges?|headings?|subdivisions?|branch|primary range)\b|codes\b|>)/i;

/** Lists that name codes to exclude or to go with, as the Tabular List does. */
export const noteList: RegExp =
  /\b(?:excl(?:ud\w*|usions?)?\.?\s*[12]?|not included|includes?|inclusions?|code (?:first|also)|use add(?:itional|'l)|see also)\b/i;

/** Sections that tell what not to do; what they say is no advice. */
export const mistakeSection: RegExp =
  /\b(?:mistakes?|pitfalls?|errors?|avoid|don['’]?ts?|do not|denials?|wrong|incorrect|myths?|misuse|never|problems?|issues?|warnings?|retired|deleted|outdated|old codes?|no longer|history|what changed|changes?|replaced)\b/i;

/** The text says that codes in it are to be completed. */
export const seventhCharacterNeeded: RegExp =
  /\b(?:7th|seventh)\s+characters?\b[^.\n]{0,80}\b(?:mandatory|required|needed|must|added?|each|complete)|\b(?:mandatory|requires?|needs?|must|add|append)\b[^.\n]{0,60}\b(?:7th|seventh)\s+character/i;

/** It is told as something that was so. */
export const toldAsPast: RegExp =
  /\b(?:until|before|prior to|previously|formerly|used to be|was (?:valid|billable|used|deleted|replaced|split|expanded|retired)|were (?:deleted|replaced|split|expanded|retired)|no longer|has been (?:deleted|replaced|split|expanded|retired)|divided|replaced by|replaces|replacing|discontinued)\b/i;
