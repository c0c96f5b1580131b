package dev.sluice.detect.secret;

import com.google.re2j.Pattern;

/** Values that say where a secret is kept, and are none. */
public final class References {
    /** Folders are named by words, which chance does not write between its slashes. */
    private static final Pattern PATH =
            Pattern.compile("[~.]{0,2}/(?:\\.?[a-z]{2,}/){2,}[\\w.-]{1,40}|[~.]{1,2}/\\.?[a-z]{2,20}/[\\w.-]{1,40}");

    /** What code and settings call a value that stands elsewhere, as in {@code random_password.db_main.result}. */
    private static final Pattern NAME =
            Pattern.compile("[a-z][a-z0-9]*(?:\\.?_[a-z][a-z0-9]*|\\.[a-z][a-z0-9]*|_[0-9][a-z0-9]*)*");

    /** A member of something that code calls by name, as in {@code settings.DB_PASSWORD_1}. */
    private static final Pattern MEMBER = Pattern.compile(
            "(?:process|config|cfg|settings|self|this|env|os|var|local|module|data|params|props|options|opts|ctx|app|req|request|form|args"
                    + "|secrets|context|state|session|user|input|node|event|conf)(?:\\??\\.[A-Za-z_$][\\w$]*)+"
                    + "|[A-Za-z_$][\\w$]*(?:\\??\\.[A-Za-z_$][\\w$]*)*\\??\\.\\w*(?i:passw|pwd|secret|token)\\w*");

    private References() {}

    public static boolean isPath(CharSequence value) {
        return PATH.matcher(value).matches();
    }

    /** Tells whether a value is a path, or names with underscores and full stops between their words. */
    public static boolean matches(CharSequence value) {
        String text = new StringBuilder(value).toString();
        boolean dotted = text.indexOf('.') > 0
                && text.indexOf('_') > 0
                && NAME.matcher(text).matches();
        return dotted || MEMBER.matcher(text).matches() || isPath(text);
    }
}
