#!/usr/bin/env node
import { runCommandLine } from "./run-command-line.ts";
import { nodeTerminal } from "./terminal.ts";

// The exit status is set, not forced: process.exit would cut off what is still being written.
process.exitCode = await runCommandLine(process.argv.slice(2), nodeTerminal());
