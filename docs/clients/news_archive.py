"""A client of the news archive: one file, the standard library of Python 3.9 or later.

    from news_archive import Archive

    archive = Archive("http://localhost:8080")
    print(archive.search("Vladivostok", place="Vladivostok")["total"])
    for row in archive.rows("ferry", from_date="2019"):
        print(row["published"], row["title"])

As a program it writes a whole result set as CSV: python3 news_archive.py ferry place=Busan > ferries.csv
"""

import csv
import http.client
import json
import os
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

__all__ = ["Archive", "ArchiveError"]

BATCH_BYTES = 8_000_000
BATCH_LINES = 500


class ArchiveError(Exception):
    """The service refused. `code` is stable (docs/errors.md), `detail` says what to do."""

    def __init__(self, status, code, detail, parameter=None):
        super().__init__(f"{code}: {detail}")
        self.status, self.code, self.detail, self.parameter = status, code, detail, parameter


class Archive:
    """One archive. `key` is needed for what writes, and for reading where the service asks for one."""

    def __init__(self, address="http://localhost:8080", key=None, timeout=60, retries=4):
        self.address = address.rstrip("/")
        self.key = key or os.environ.get("NEWS_ARCHIVE_KEY")
        self.timeout, self.retries = timeout, retries

    # Reading

    def search(self, q="", **parameters):
        """One page of hits with counts and facets: the parameters are those of GET /search. A list repeats one."""
        return self._json("GET", "/search", {"q": q, **parameters})

    def rows(self, q="", **parameters):
        """Every hit of a query, one after another, in bounded memory: an iterator of dictionaries."""
        with self._open("GET", "/search.ndjson", {"q": q, **parameters}) as answer:
            for line in answer:
                if line.strip():
                    yield json.loads(line)

    def article(self, article_id, **parameters):
        """All that is kept of an article; q= adds where that query matches."""
        return self._json("GET", "/articles/" + _escaped(article_id), parameters)

    def timeline(self, q="", interval="year", **parameters):
        """Hits and their share by year, month or day: a list of {"value", "count", "share"}."""
        return self._json("GET", "/timeline", {"q": q, "interval": interval, **parameters})["buckets"]

    def people(self, q="", size=20, **parameters):
        """Names in the articles found, with counts, most frequent first."""
        return self._names("/people", q, size, parameters)

    def places(self, q="", size=20, **parameters):
        return self._names("/places", q, size, parameters)

    # Writing

    def post(self, articles):
        """Adds articles (an iterable of dictionaries; only "text" is required) and yields an answer for each, in order.

        Posting the same again is safe: an article with an id replaces itself, one without is known by its content.
        """
        for batch in _batches(articles):
            yield from self._json("POST", "/articles", body=b"".join(batch), media="application/x-ndjson")

    def withdraw(self, article_id):
        self._open("DELETE", "/articles/" + _escaped(article_id)).close()

    def restore(self, article_id):
        self._open("POST", "/articles/" + _escaped(article_id) + "/restore", body=b"").close()

    def reindex(self):
        """Starts a reindex and returns its job."""
        return self._json("POST", "/reindex", body=b"")

    def job(self, job_id):
        return self._json("GET", "/jobs/" + _escaped(job_id))

    def follow(self, job_id, every=1.0):
        """Yields the job each time it is asked for, until it is over."""
        while True:
            job = self.job(job_id)
            yield job
            if job["state"] not in ("enqueued", "processing"):
                return
            time.sleep(every)

    def wait_until_found(self, article_id, patience=60, every=0.2):
        """Waits until a posted article can be searched, `patience` seconds at most."""
        end = time.monotonic() + patience
        while True:
            try:
                return self.article(article_id)
            except ArchiveError as error:
                if error.code != "article_not_found" or time.monotonic() > end:
                    raise
            time.sleep(every)

    # HTTP

    def _names(self, path, q, size, parameters):
        return self._json("GET", path, {"q": q, "size": size, **parameters})["names"]

    def _json(self, method, path, parameters=None, body=None, media="application/json"):
        with self._open(method, path, parameters, body, media) as answer:
            content = answer.read()
        return json.loads(content) if content else None

    def _open(self, method, path, parameters=None, body=None, media="application/json"):
        address = self.address + path
        if parameters:
            typed = [(name, value) for name, given in parameters.items() if given is not None
                     for value in (given if isinstance(given, (list, tuple)) else [given])]
            address += "?" + urllib.parse.urlencode([(name, _typed(value)) for name, value in typed])
        headers = {"User-Agent": "news_archive.py"}
        if body is not None:
            headers["Content-Type"] = media
        if self.key:
            headers["Authorization"] = "Bearer " + self.key
        request = urllib.request.Request(address, data=body, headers=headers, method=method)
        for attempt in range(self.retries + 1):
            try:
                return urllib.request.urlopen(request, timeout=self.timeout)
            except urllib.error.HTTPError as refused:
                error, wait = _error(refused), refused.headers.get("Retry-After")
                if attempt == self.retries or refused.code not in (429, 503):
                    raise error from None
                time.sleep(min(float(wait) if wait and wait.isdigit() else 2.0 ** attempt, 60))
            except (urllib.error.URLError, http.client.HTTPException, ConnectionError) as broken:
                # Every request of this client may be sent again.
                if attempt == self.retries:
                    raise ArchiveError(0, "unreachable", f"{self.address} does not answer: {broken}") from broken
                time.sleep(2.0 ** attempt / 4)


def _typed(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def _escaped(segment):
    return urllib.parse.quote(str(segment), safe="")


def _error(refused):
    try:
        problem = json.loads(refused.read())
        return ArchiveError(
            refused.code, problem.get("code", "error"), problem.get("detail") or problem.get("title", ""), problem.get("parameter"))
    except (ValueError, OSError):
        return ArchiveError(refused.code, "error", refused.reason)


def _batches(articles):
    batch, size = [], 0
    for article in articles:
        line = json.dumps(article, ensure_ascii=False).encode() + b"\n"
        if batch and (size + len(line) > BATCH_BYTES or len(batch) == BATCH_LINES):
            yield batch
            batch, size = [], 0
        batch.append(line)
        size += len(line)
    if batch:
        yield batch


def _main(arguments):
    if not arguments or arguments[0] in ("-h", "--help"):
        print("usage: news_archive.py QUERY [PARAMETER=VALUE ...]   (NEWS_ARCHIVE names the service, NEWS_ARCHIVE_KEY its key)")
        return 0 if arguments else 2
    parameters = {}
    for argument in arguments[1:]:
        name, _, value = argument.partition("=")
        parameters.setdefault(name, []).append(value)
    archive = Archive(os.environ.get("NEWS_ARCHIVE", "http://localhost:8080"))
    table = csv.writer(sys.stdout)
    table.writerow(["published", "source", "title", "people", "places", "url", "id"])
    try:
        for row in archive.rows(arguments[0], **parameters):
            table.writerow([row.get("published"), row.get("source"), row.get("title"),
                            "; ".join(row["people"]), "; ".join(row["places"]), row.get("url"), row["id"]])
    except ArchiveError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main(sys.argv[1:]))
