package dev.sluice.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sluice.detect.secret.password.PasswordParts;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretChecksTest {
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "assigned-secret, q9Xw33LmT4xWc7Yp, true",
        "assigned-secret, 123e4567-e89b-12d3-a456-426614174000, false",
        "assigned-secret, main-menu-item-2, false",
        "assigned-secret, 2026-11-23, false",
        "assigned-secret, your_key_2026, false",
        "assigned-secret, /home/dana/.ssh/id_ed25519, false",
        "assigned-secret, ~/.ssh/id_ed25519, false",
        "assigned-secret, /etc/ssl/private/site-2026.key, false",
        "assigned-secret, /q9Xw33/LmT4x/Wc7Yp+a, true",
        "password, 6.hours, false",
        "password, h7Rk2!, true",
        "password, wrong, false",
        "password, changeme1, false",
        "address-password, password, false",
        "address-password, h7Rk2vJm, true",
        "curl-user, app:h7Rk2vJm, true",
        "curl-user, app:password, false",
        "real-secret, key_xxxxxxxxxxxx, false",
        "assigned-secret, abc123def456ghi789, false",
        "assigned-secret, ed25519.Ed25519PrivateKey, false",
        "password, mdrMSGPZcoFbXAZW, true",
        "password, UserPasswordResetForm, false",
        "password, !vault, false",
        "password, @cluster0.example.net, false",
        "password, は8文字以上です, false",
        "complex-password, Bri9ght#xKa6j, true",
        "complex-password, kuMquat.a4uTj, true",
        "complex-password, Base64Encoder, false",
        "complex-password, OAuth2.0, false",
        "complex-password, ann2026@example.org, false",
        "password, $password, false",
        "password, '$CPAN::Config->', false",
        "password, $ecret!71, true",
        "password, x:38:38:Mailing, false",
        "password, scram-sha-256, false",
        "password, models.CharField(max_length=128), false",
        "password, /srv/app2, false",
        "password, $DB_PASSWORD_V2, false",
        "password, index.php?page=2, false",
        "real-secret, dXNlcjpwYXNzd29yZA==, false",
        "likely-password, Fuchsbau-88, true",
        "likely-password, Kumquat7734, true",
        "likely-password, Windows2019, false",
        "likely-password, Secret123!, false",
        "likely-password, Section-88, false",
        "likely-password, kumquat7734, false",
        "password, config.db.password2, false",
        "password, self.password1, false",
        "sentence-password, kumquat71!, true",
        "sentence-password, kumquat-tree71, true",
        "sentence-password, argon2id, false",
        "sentence-password, sha256, false",
        "sentence-password, 12characters, false",
        "sentence-password, user_name1, false",
        "sentence-password, ann2026@example.org, false",
        "random-token, q9Xw33LmT4xWc7Yp8uEoAi94, true",
        "random-token, 5e884898da28047151d0e56f8dc62927, false",
        "real-secret, MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A, false",
        "assigned-secret, django-insecure-q9Xw33LmT4xWc7Yp8uEoAi94, true",
        "assigned-secret, checkout.payment.creditCard.label2, false",
        "assigned-secret, abcdefg1234567hij, false",
        "password, random_password.db_main_2.result, false",
        "password, /run/secrets/db_password_2, false",
        "password, op://Private/db/password2, false",
        "password, gatto.nero88, true",
        "given-password, marigold hill, true",
        "given-password, enter password here, false",
        "given-password, postgres, false",
        "address-password, guest, false",
        "complex-password, kumquat2027!, true",
        "complex-password, kumquat!, false",
        "complex-password, Secret123!, false",
        "real-secret, vault:v1:q9Xw33LmT4xWc7Yp8uEoAi94, false",
        "real-secret, '@Microsoft.KeyVault(SecretUri=https://a.example/secrets/b)', false",
        "jwt, eyJhbGciOiJIUzI1NiJ9.plain, false"
    })
    void tellsSecretsFromPlaceholders(String name, String value, boolean accepted) {
        assertThat(Stream.concat(SecretParts.checks().stream(), PasswordParts.checks().stream())
                        .filter(check -> check.name().equals(name)))
                .singleElement()
                .matches(check -> check.accepts(value) == accepted);
    }
}
