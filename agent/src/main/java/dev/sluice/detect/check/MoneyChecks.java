package dev.sluice.detect.check;

import java.util.List;

/** Checks of numbers that stand for money: cards, accounts, wallets. */
final class MoneyChecks {
    private MoneyChecks() {}

    static List<Check> all() {
        return List.of(new CardCheck(), new IbanCheck(), new AbaCheck());
    }
}
