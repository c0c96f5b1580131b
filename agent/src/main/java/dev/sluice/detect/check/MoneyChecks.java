package dev.sluice.detect.check;

import java.util.List;

/** Checks of numbers that stand for money, cards, accounts and wallets, and of network addresses. */
final class MoneyChecks {
    private MoneyChecks() {}

    static List<Check> all() {
        return List.of(
                new CardCheck(),
                new LuhnCheck(),
                new IbanCheck(),
                new BicCheck(),
                new AbaCheck(),
                new AccountLengthCheck(),
                new FrenchAccountCheck(),
                new PolishAccountCheck(),
                new CzechAccountCheck(),
                new Base58WalletCheck("base58check-wallet", Base58.BITCOIN),
                new Base58WalletCheck("ripple-wallet", Base58.RIPPLE),
                new Base58KeyCheck(),
                new Bech32Check(),
                new EthereumCheck(),
                new IpV4Check(),
                new IpV6Check());
    }
}
