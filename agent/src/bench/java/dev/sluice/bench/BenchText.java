package dev.sluice.bench;

import java.util.Random;

/** Texts of the kinds people paste, made from a fixed seed, with a few sensitive values among much that is not. */
public enum BenchText {
    PROSE {
        @Override
        void append(StringBuilder text, Random random) {
            int sentences = 2 + random.nextInt(5);
            for (int i = 0; i < sentences; i++) {
                text.append(pick(random, OPENINGS)).append(' ').append(pick(random, CLAUSES)).append(' ');
                text.append(random.nextInt(40) == 0 ? pick(random, VALUES) : pick(random, ENDINGS)).append(". ");
            }
            text.append("\n\n");
        }
    },
    CODE {
        @Override
        void append(StringBuilder text, Random random) {
            String name = pick(random, NAMES) + random.nextInt(100);
            text.append("    public int ").append(name).append("(List<String> items, int limit) {\n");
            int lines = 3 + random.nextInt(12);
            for (int i = 0; i < lines; i++) {
                text.append("        var ").append(pick(random, NAMES)).append(i).append(" = compute");
                text.append(pick(random, NAMES)).append("(items.get(").append(random.nextInt(64)).append("), limit * ");
                text.append(random.nextInt(1000)).append("); // ").append(pick(random, CLAUSES)).append('\n');
            }
            if (random.nextInt(30) == 0) {
                text.append("        String contact = \"").append(pick(random, VALUES)).append("\";\n");
            }
            text.append("        return 0;\n    }\n\n");
        }
    },
    CSV {
        @Override
        void append(StringBuilder text, Random random) {
            text.append(10_000 + random.nextInt(90_000)).append(',').append(pick(random, NAMES)).append(',');
            text.append(2000 + random.nextInt(26)).append('-').append(10 + random.nextInt(3)).append('-');
            text.append(10 + random.nextInt(18)).append(',').append(random.nextInt(100_000) / 100.0).append(',');
            text.append(pick(random, ENDINGS)).append(',').append(random.nextInt(1_000_000_000)).append(',');
            text.append(random.nextInt(50) == 0 ? pick(random, VALUES) : "open").append('\n');
        }
    },
    CHINESE {
        @Override
        void append(StringBuilder text, Random random) {
            int sentences = 3 + random.nextInt(5);
            for (int i = 0; i < sentences; i++) {
                text.append(pick(random, HAN)).append("，").append(pick(random, HAN));
                text.append(random.nextInt(40) == 0 ? pick(random, VALUES) : "").append("。");
            }
            text.append("\n\n");
        }
    };

    private static final String[] OPENINGS = {
        "After the review", "Most of the time", "In the second chapter", "When the budget was settled", "As the table shows",
        "For the next release", "Although nobody asked for it", "Between the two meetings", "According to the notes"
    };
    private static final String[] CLAUSES = {
        "the team decided to keep the older design", "we found that the results depend on the order",
        "a shorter summary would help the reader", "the customer asked for another example",
        "the second option looks better than the first", "every reader should be able to follow the argument",
        "the weather turned and the trip was moved", "someone has to check the figures again"
    };
    private static final String[] ENDINGS = {
        "before the end of the week", "without changing the interface", "in about 3 days", "for all 42 cases",
        "as described in section 7", "since 2019", "with a small loss of speed", "on the next page"
    };
    private static final String[] NAMES = {"value", "total", "index", "buffer", "result", "window", "segment", "offset"};
    private static final String[] VALUES = {
        "bob.lee@example.com", "+44 20 7946 0958", "4111 1111 1111 1111", "GB82 WEST 1234 5698 7654 32", "192.0.2.14"
    };
    private static final String[] HAN = {
        "會議紀錄已經整理完成", "請在下週之前提出修改意見", "第二個方案的成本比較低", "我們需要更多的時間來確認結果", "這個問題在測試環境沒有出現",
        "资料已经同步到新的系统", "请帮我把这段文字改写得更简洁", "天氣變冷了記得多穿一件衣服"
    };

    /** Adds a paragraph, a method or a row. */
    abstract void append(StringBuilder text, Random random);

    /** Returns about so many bytes of text, counted as UTF-8, always the same. */
    String ofBytes(int bytes) {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder(bytes + 1024);
        int units = this == CHINESE ? bytes / 3 : bytes;
        while (text.length() < units) {
            append(text, random);
        }
        return text.toString();
    }

    private static String pick(Random random, String[] from) {
        return from[random.nextInt(from.length)];
    }
}
