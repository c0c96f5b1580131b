package dev.sluice.detect.pattern;

/** Reads a class in brackets, the opening one being read. */
final class ClassParser {
    private final PatternParser source;

    ClassParser(PatternParser source) {
        this.source = source;
    }

    CharSet parse() {
        boolean negated = source.eat('^');
        CharSet all = CharSet.none();
        boolean first = true;
        while (first || source.peek() != ']') {
            first = false;
            all = all.or(member());
        }
        source.eat(']');
        return negated ? all.withBothCasesIf(source.ignoresCase()).not() : all;
    }

    private CharSet member() {
        if (source.eat('[')) {
            String name = source.posixName();
            CharSet set = name.isEmpty() ? CharSet.of('[') : UnicodeSets.posix(name);
            if (set == null) {
                throw source.unknown();
            }
            return set;
        }
        CharSet start = single();
        if (start.size() != 1 || source.peek() != '-') {
            return start;
        }
        source.eat('-');
        if (source.peek() == ']') {
            return start.or(CharSet.of('-'));
        }
        CharSet end = single();
        return CharSet.range(start.first(), end.first());
    }

    private CharSet single() {
        if (source.eat('\\')) {
            return source.escapedSet();
        }
        char c = source.peek();
        source.eat(c);
        return CharSet.of(c);
    }
}
