package dev.sluice.health;

import java.util.function.Supplier;

/**
 * One thing the doctor looks at.
 *
 * @param code stable, such as {@code token-rights}; docs say more under it
 * @param title what is looked at
 */
public record Check(String code, String title, Supplier<Result> look) {

    public Diagnosis run() {
        Result result = look.get();
        return new Diagnosis(code, title, result);
    }

    /** What a look found. */
    public record Diagnosis(String code, String title, Result result) {}

    /**
     * @param what what is so
     * @param cure what to do about it, empty when all is well
     */
    public record Result(Severity severity, String what, String cure) {
        public static Result ok(String what) {
            return new Result(Severity.OK, what, "");
        }

        public static Result warning(String what, String cure) {
            return new Result(Severity.WARNING, what, cure);
        }

        public static Result fault(String what, String cure) {
            return new Result(Severity.FAULT, what, cure);
        }
    }

    /** Mildest first. */
    public enum Severity {
        OK,
        WARNING,
        FAULT
    }
}
