"""What bench/peers/simple-icd-10-cm.ts measures of the package simple-icd-10-cm, printed as one JSON object.

It reads the package's own packaged data only. The first argument is the folder the package is installed in.
"""

import json
import random
import resource
import sys
import time


def resident_megabytes():
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            for line in status:
                if line.startswith("VmRSS:"):
                    return int(line.split()[1]) * 1024 / 1e6
    except OSError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6


def per_second(function, codes):
    rounds = []
    for _ in range(7):
        started = time.perf_counter()
        for code in codes:
            function(code)
        rounds.append(time.perf_counter() - started)
    return len(codes) / sorted(rounds)[len(rounds) // 2]


sys.path.insert(0, sys.argv[1])
bare = resident_megabytes()
started = time.perf_counter()
import simple_icd_10_cm as cm  # noqa: E402  what is measured

imported = time.perf_counter() - started
memory = resident_megabytes() - bare
codes = [code for code in cm.get_all_codes(with_dots=True) if cm.is_leaf(code)]
random.Random(0x5EED).shuffle(codes)
print(
    json.dumps(
        {
            "importMs": imported * 1000,
            "rssMb": memory,
            "validPerSecond": per_second(cm.is_valid_item, codes),
            "titlesPerSecond": per_second(cm.get_description, codes),
        }
    )
)
