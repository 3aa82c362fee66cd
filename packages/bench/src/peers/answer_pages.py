"""Answers pages with trafilatura's text: a line of JSON in, a line of JSON out. Says first that it is there."""

import json
import sys

from trafilatura import extract

print("ready", flush=True)
for line in sys.stdin:
    page = json.loads(line)
    try:
        answer = {"text": extract(page["html"], url=page["url"]) or ""}
    except Exception as error:
        answer = {"error": repr(error)}
    print(json.dumps(answer), flush=True)
