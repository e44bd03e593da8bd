package onething.bootstrap.security;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;
import onething.domain.signin.Authentication;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import onething.domain.signin.SecretHash;
import onething.domain.text.Tidy;
import onething.persistence.relational.encryption.BlindIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes the security log: the lines of the logger `onething.security`. People are named by the id of their
/// account only; a login name that somebody typed, by a keyed hash.
public final class SecurityLog {

    /// The logger's name.
    public static final String LOGGER = "onething.security";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private static final String SIGN_IN = "sign-in";
    private static final String OUTCOME = "outcome";
    private static final String PLACE_OF_LOGIN_NAMES = "security-log.login-name";

    /// 64 bits: enough to tell login names apart.
    private static final int BYTES_OF_HASH = 8;

    private static final int CHARACTERS_OF_HASH = 12;

    private final BlindIndex index;
    private final LineBudget budget;

    SecurityLog(BlindIndex index, LineBudget budget) {
        this.index = index;
        this.budget = budget;
    }

    /// Somebody proved in a browser who they are, and goes on with a code.
    void signedIn(CodeGrant grant) {
        write(signedIn(grant.signedIn(), grant.person())
                .with("scopes", names(grant.scopes()))
                .with("session", grant.family().toString()));
    }

    /// A device was let in by another device of its person.
    void signedIn(RefreshFamily family) {
        write(signedIn(family.signedIn(), family.person())
                .with("scopes", names(family.scopes()))
                .with("session", family.id().toString()));
    }

    /// An attempt to sign in with a password did not end it: it was refused, or a second step follows.
    ///
    /// @param loginName as it was typed; the line has its hash
    public void passwordGiven(Secret signIn, String loginName, String outcome) {
        writeWithin(
                attempt(signIn.hash(), Authentication.Method.PASSWORD, outcome).with("loginName", hash(loginName)),
                outcome);
    }

    /// A second step was refused. The line of the password in the same sign-in has the login name.
    public void secondStepRefused(Secret signIn, Authentication.Method by, String outcome) {
        writeWithin(attempt(signIn.hash(), by, outcome), outcome);
    }

    /// A sign-in with 粤信签 ended without a person.
    public void providerRefused(SecretHash signIn, Authentication.Method by, String outcome) {
        writeWithin(attempt(signIn, by, outcome), outcome);
    }

    /// A code or a token was refused: unknown, expired, used before, or of another client.
    void grantRefused(String grant, String error) {
        writeWithin(SecurityEvent.named("grant-refused").with("grant", grant).with("error", error), grant);
    }

    /// Writes the line, unless the lines of its kind are too many in this second.
    void writeWithin(SecurityEvent event, String kind) {
        budget.take(event.name() + " " + kind)
                .ifPresent(leftOut -> write(leftOut == 0 ? event : event.with("leftOut", Long.toString(leftOut))));
    }

    private static void write(SecurityEvent event) {
        var line = LOG.atInfo().addKeyValue("event", event.name());
        for (var field : event.fields().entrySet()) {
            line = line.addKeyValue(field.getKey(), field.getValue());
        }
        line.log("{}", event.text());
    }

    private static SecurityEvent signedIn(Authentication signedIn, PersonId person) {
        return SecurityEvent.named(SIGN_IN)
                .with("way", signedIn.by().wireName())
                .with(OUTCOME, "signed-in")
                .with("who", person.value().toString());
    }

    private static SecurityEvent attempt(SecretHash signIn, Authentication.Method by, String outcome) {
        return SecurityEvent.named(SIGN_IN)
                .with("way", by.wireName())
                .with(OUTCOME, outcome)
                .with("signIn", signIn.value().substring(0, CHARACTERS_OF_HASH));
    }

    private String hash(String loginName) {
        var bytes = index.hash(PLACE_OF_LOGIN_NAMES, Tidy.plain(loginName).toLowerCase(Locale.ROOT));
        return HexFormat.of().formatHex(bytes, 0, BYTES_OF_HASH);
    }

    private static String names(Collection<? extends WireNamed> scopes) {
        return String.join(
                "+", scopes.stream().map(WireNamed::wireName).sorted().toList());
    }
}
