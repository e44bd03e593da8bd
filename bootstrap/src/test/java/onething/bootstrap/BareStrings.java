package onething.bootstrap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Finds the strings that a port takes, in its parameters and in their commands and queries.
final class BareStrings {

    /// Strings that are not free text, by their names in the ports.
    private static final Map<String, String> NO_FREE_TEXT = Map.ofEntries(
            Map.entry("after", "the cursor of a page, that we gave out"),
            Map.entry("key", "an Idempotency-Key; compared, never shown"),
            Map.entry("guide", "a code; one that there is not is refused"),
            Map.entry("matter", "a code; one that there is not is refused"),
            Map.entry("path", "of a value of a guide; one that there is not is refused"),
            Map.entry("matters", "codes; one that there is not is refused"),
            Map.entry("meets", "codes; one that there is not is refused"),
            Map.entry("clock", "a code; one that there is not is refused"),
            Map.entry("prefix", "the guide's own, of its loaded definition"),
            Map.entry("pictures", "by their hashes, made here"),
            Map.entry("sha256", "a hash, made here"),
            Map.entry("originalSha256", "a hash, made here"),
            Map.entry("content", "of an Idempotency-Key: a hash, made here"),
            Map.entry("sha256s", "hashes, made here"),
            Map.entry("removing", "a hash, made here"),
            Map.entry("hash", "a hash, made here"),
            Map.entry("passwordHash", "a hash, made here"),
            Map.entry("current", "a secret; the password that holds now, compared as it is"),
            Map.entry("password", "a secret; each character counts, and it is hashed as it is"),
            Map.entry("client", "OAuth 2: the id of a client that is registered"),
            Map.entry("id", "OAuth 2: the id of a client that is registered"),
            Map.entry("redirectUri", "OAuth 2: compared with the address that is registered"),
            Map.entry("verifier", "OAuth 2: hashed and compared"),
            Map.entry("nonce", "OpenID Connect: given back to the client as it came"),
            Map.entry("code", "of 粤信签: sent on as it came; of a receipt: ReceiptCode reads it, and tidies it"),
            Map.entry("outSeqNo", "粤信签: a number that is made here"),
            Map.entry("subject", "of counted attempts: made here, of an account that was tidied"),
            Map.entry("account", "LoginName reads it, and tidies it"),
            Map.entry("userCode", "UserCode reads it, and tidies it"),
            Map.entry("name", "PersonName reads it, and tidies it"),
            Map.entry("idNumber", "IdCardNumber reads it, and tidies it"),
            Map.entry("number", "BundleNumber reads it, and tidies it"),
            Map.entry("answer", "of a captcha: drawn here, and what was typed is compared as a tidied code"),
            Map.entry("network", "made here, of the caller's address"),
            Map.entry("wrapped", "a key in the spelling of the key management service, which reads it"),
            Map.entry("occasion", "made here, of a sequence or of a window and a day"),
            Map.entry("files", "by the name of the file, which has a pattern; the content is Verbatim"));

    /// Texts that the service itself writes.
    private static final Map<String, String> OWN_WORDS = Map.of(
            "onething.application.port.out.calendar.Recalculations.giveUp", "why it was given up, for the operator",
            "onething.application.port.out.calendar.Recalculations.done",
                    "why a matter cannot be read, for the operator",
            "onething.application.port.out.paper.PaperRenderer.preview", "the guide's own",
            "onething.application.port.out.paper.PaperRenderer.joined", "the guide's own, with a number",
            "onething.application.port.out.paper.Seals.of", "an office of the guide");

    /// Strings in the domain's records that no person writes as free text. A value type reads and tidies what
    /// people type, the guide has its own check, and the service makes the rest.
    private static final Map<String, String> NO_FREE_TEXT_IN_THE_DOMAIN = Map.ofEntries(
            Map.entry("value", "of a value type, which says what it holds"),
            Map.entry("hex", "a hash, made here"),
            Map.entry("commitment", "a hash, made here"),
            Map.entry("token", "made and signed here"),
            Map.entry("events", "hashes, made here"),
            Map.entry("title", "the guide's own"),
            Map.entry("path", "where a value is in the guide"),
            Map.entry("also", "where a value is in the guide besides"),
            Map.entry("unit", "the guide's own"),
            Map.entry("basis", "the guide's own"),
            Map.entry("ground", "the title of a ground of the guide"),
            Map.entry("suspensionGrounds", "the titles of grounds of the guide"),
            Map.entry("committedBasis", "the guide's own"),
            Map.entry("statutoryBasis", "the guide's own"),
            Map.entry("decision", "the title of a paper of the guide"),
            Map.entry("paper", "the title of a paper of the guide, or its code"),
            Map.entry("cause", "made here, of titles and dates"),
            Map.entry("effects", "made here, of titles and dates"),
            Map.entry("note", "of an event: made here, of texts that were tidied"),
            Map.entry("action", "a code"),
            Map.entry("stage", "a code"),
            Map.entry("before", "the word of a standing"),
            Map.entry("after", "the word of a standing"),
            Map.entry("previous", "a hash, made here"),
            Map.entry("hash", "a hash, made here"),
            Map.entry("sha256", "a hash, made here"),
            Map.entry("originalSha256", "a hash, made here"),
            Map.entry("salt", "made here"),
            Map.entry("challenge", "made here"),
            Map.entry("mediaType", "found by the file's content"),
            Map.entry("approver", "the office's word for who decides"),
            Map.entry("actor", "the office's word for who acts"),
            Map.entry("reason", "of a verdict: the code of a reason; of a remaining time: made here"),
            Map.entry("name", "of a holiday or a client: defined here; of a caller: read from the token as a Line"),
            Map.entry("textVersion", "made here"),
            Map.entry("browser", "made here, of the caller's headers"),
            Map.entry("place", "made here, of the caller's address"),
            Map.entry("client", "OAuth 2: the id of a client that is registered"),
            Map.entry("id", "OAuth 2: the id of a client that is registered"),
            Map.entry("redirectUri", "OAuth 2: compared with the address that is registered"),
            Map.entry("redirectUris", "OAuth 2: registered addresses"),
            Map.entry("state", "OAuth 2: given back to the client as it came"),
            Map.entry("nonce", "OpenID Connect: given back to the client as it came"),
            Map.entry("openId", "粤信签: its own, given back as it came"),
            Map.entry("verifyId", "粤信签: its own, given back as it came"),
            Map.entry("outSeqNo", "粤信签: a number that is made here"),
            Map.entry("occasion", "of a notification: made here, of a sequence or of a window and a day"),
            Map.entry("text", "of a notification: the guide's own"),
            Map.entry("link", "of a notification: made here"),
            Map.entry("providerId", "of a notification: its provider's number of it, cut to a length"),
            Map.entry("copyOf", "of a list of the guide: one of the names that it has"),
            Map.entry("trustLevel", "粤信签: its own word"));

    /// Strings in single records of the domain: their names are too common to be allowed everywhere.
    private static final Map<String, String> NO_FREE_TEXT_IN_A_RECORD = Map.of(
            "onething.domain.factor.PasskeyAnswer$Made.attestation", "base64url of the authenticator, never shown",
            "onething.domain.factor.PasskeyAnswer$Made.clientData", "base64url of the browser, never shown",
            "onething.domain.factor.PasskeyAnswer$Signed.authenticatorData",
                    "base64url of the authenticator, never shown",
            "onething.domain.factor.PasskeyAnswer$Signed.clientData", "base64url of the browser, never shown",
            "onething.domain.factor.PasskeyAnswer$Signed.credential", "base64url of the authenticator, never shown",
            "onething.domain.factor.PasskeyAnswer$Signed.signature", "base64url of the authenticator, never shown",
            "onething.domain.factor.PasskeyCredential.key", "base64url of the authenticator, never shown",
            "onething.domain.factor.PasskeyChallenge.subject", "made here");

    private BareStrings() {}

    /// Records of the domain. The guide's definition, its check and the refusals have only the guide's or the
    /// service's own words; a paper is written here, of the guide's words and of texts that were tidied.
    static DescribedPredicate<JavaClass> recordsThatPeopleFill() {
        return DescribedPredicate.describe(
                "records that people fill",
                type -> type.isRecord()
                        && Stream.of("guide", "form", "paper", "procedure", "source", "refusal")
                                .noneMatch(own -> type.getPackageName().startsWith("onething.domain." + own)));
    }

    static ArchCondition<JavaClass> holdNone() {
        return new ArchCondition<>("hold no free text as a bare String") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream()
                        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                        .filter(field -> field.getType().getAllInvolvedRawTypes().stream()
                                .anyMatch(raw -> raw.isEquivalentTo(String.class)))
                        .forEach(field -> events.add(new SimpleConditionEvent(
                                type,
                                NO_FREE_TEXT_IN_THE_DOMAIN.containsKey(field.getName())
                                        || NO_FREE_TEXT_IN_A_RECORD.containsKey(field.getFullName()),
                                field.getFullName() + " is a bare String")));
            }
        };
    }

    static ArchCondition<JavaMethod> beNone() {
        return new ArchCondition<>("take no free text as a bare String") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var found = new LinkedHashMap<String, JavaType>();
                names(method).forEach((name, type) -> gather(name, type, found));
                found.keySet().removeIf(NO_FREE_TEXT::containsKey);
                var where = method.getOwner().getName() + "." + method.getName();
                events.add(new SimpleConditionEvent(
                        method,
                        found.isEmpty() || OWN_WORDS.containsKey(where),
                        where + " takes as a String: " + String.join(", ", found.keySet())));
            }
        };
    }

    /// Class files of interfaces contain parameter names only if they are compiled with `-parameters`.
    private static Map<String, JavaType> names(JavaMethod method) {
        var names = new LinkedHashMap<String, JavaType>();
        var reflected = method.reflect().getParameters();
        for (JavaParameter parameter : method.getParameters()) {
            names.put(reflected[parameter.getIndex()].getName(), parameter.getType());
        }
        return names;
    }

    private static void gather(String name, JavaType type, Map<String, JavaType> found) {
        for (var raw : type.getAllInvolvedRawTypes()) {
            if (raw.isEquivalentTo(String.class)) {
                found.put(name, type);
            } else {
                parts(raw).forEach(part -> gather(part.getName(), part.getType(), found));
            }
        }
    }

    /// Gives the components of a command or query, and of each subtype of a sealed one.
    private static Stream<JavaField> parts(JavaClass type) {
        if (!type.getPackageName().startsWith("onething.application.port")) {
            return Stream.of();
        }
        var kinds = type.isInterface() ? type.getSubclasses() : List.of(type);
        return kinds.stream()
                .filter(JavaClass::isRecord)
                .flatMap(each -> each.getFields().stream())
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC));
    }
}
