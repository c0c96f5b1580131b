package dev.sluice.detect.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words by which people call secrets, and those that say that something is none. */
final class LabelWords {
    /** How much a label says. */
    enum Strength {
        /** A key may be many things. */
        WEAK,
        STRONG
    }

    private static final Set<String> STRONG = Set.of(
            ("token tokens secret secrets apikey apikeys apitoken authtoken accesstoken accesskey secretkey privatekey "
                            + "clientsecret appsecret apisecret authkey appkey credential credentials creds bearer pat password passwd "
                            + "passphrase webhook sessionid sessid jsessionid phpsessid jeton токен токены секрет пароль")
                    .split(" ", -1));

    private static final Set<String> WEAK = Set.of(
            ("key keys api appid auth access salt pepper hmac psk seed fernet authorization clave clé cle chave chiave schlüssel "
                            + "schluessel sleutel klucz nyckel nøgle ключ ключи")
                    .split(" ", -1));

    /** Words without spaces around them. */
    private static final Set<String> UNSPACED = Set.of("密钥 密鑰 金鑰 令牌 口令 キー トークン 토큰 시크릿".split(" ", -1));

    /** What turns a key into one that nobody else may have. */
    private static final Set<String> OWN = Set.of(
            ("api secret private access auth account service master signing encryption write ingest ingestion server "
                            + "integration rest app application admin project sdk customer consumer client production live "
                            + "deploy personal pro function host shared storage subscription partner merchant push token "
                            + "-- harvest genie instrumentation acesso accès")
                    .split(" ", -1));

    /** What a token or key may be and still be no secret. */
    private static final Set<String> HARMLESS = Set.of(
            ("sha sha1 sha256 sha384 sha512 md5 hash hashes digest checksum commit commits revision etag integrity "
                            + "fingerprint uuid guid cursor nonce csrf xsrf authenticity cache cached cachekey public pub pubkey "
                            + "publishable idempotency dedupe foreign primary partition sort page pagination continuation next "
                            + "prev trace span correlation build image digests blob tree object chunk contract mint tx "
                            + "transaction uploads i18n translation http https site version sample example placeholder "
                            + "react component row dashboard board issue ticket invoice order channel video album track playlist "
                            + "folder document pod container job vendors sitekey ray query shasum sha1sum sha256sum sha512sum md5sum b2sum")
                    .split(" ", -1));

    /** What a label may go on with and then names something else. */
    private static final Set<String> OTHER_THINGS = Set.of(
            ("id ids name names url uri path paths file files filename dir type types hash arn version count length len size "
                            + "ttl expiry expires expiration expire scope scopes index prefix suffix digest fingerprint kid "
                            + "family owner address contract limit limits budget usage price ref provider endpoint "
                            + "validator generator manager service handler factory class rotation vault pair tgz tar gz zip pem crt "
                            + "cer json yaml yml html css png svg md txt")
                    .split(" ", -1));

    /** Names of what may look random and is shown to everybody. */
    private static final Set<String> CONTENT =
            Set.of(("class src href link data content body text html style css icon logo img photo picture "
                            + "avatar media font svg script module asset bundle base64 blob verification mac payload message msg signature "
                            + "sig seal proof uid user username login email mail from to host hostname server node pod "
                            + "instance cluster device serial sku model product item title label tag slug key keys state "
                            + "ref req request resp response result output input value val expected actual error log line "
                            + "query search filter params sequence seq dna rna protein gene smiles inchi inchikey address "
                            + "wallet account block txid pubkey peer relay test assert case snapshot nanoid ulid cuid "
                            + "objectid etag")
                    .split(" ", -1));

    private LabelWords() {}

    static boolean isLabel(String word) {
        return isStrong(word) || WEAK.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isStrong(String word) {
        return STRONG.contains(word.toLowerCase(Locale.ROOT));
    }

    /** How much a label says behind another word. */
    static Strength of(String label, String wordBefore) {
        boolean strong =
                STRONG.contains(label.toLowerCase(Locale.ROOT)) || OWN.contains(wordBefore.toLowerCase(Locale.ROOT));
        return strong ? Strength.STRONG : Strength.WEAK;
    }

    /** The words of a name or a stretch of text, camel case taken apart; digits belong to the word before them. */
    static List<String> split(CharSequence text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && isInWord(text, at, end)) {
                end++;
            }
            if (end > at) {
                words.add(new StringBuilder(text.subSequence(at, end)).toString());
            }
            at = Math.max(end, at + 1);
        }
        return words;
    }

    private static boolean isInWord(CharSequence text, int start, int at) {
        char c = text.charAt(at);
        if (at == start) {
            return Character.isLetter(c);
        }
        return Character.isDigit(c)
                || Character.isLetter(c) && !(Character.isLowerCase(text.charAt(at - 1)) && Character.isUpperCase(c));
    }

    static boolean isUnspaced(String text) {
        return UNSPACED.stream().anyMatch(text::startsWith);
    }

    static boolean isHarmless(String word) {
        return HARMLESS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isContent(String word) {
        return CONTENT.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isOtherThing(String word) {
        return OTHER_THINGS.contains(word.toLowerCase(Locale.ROOT));
    }
}
