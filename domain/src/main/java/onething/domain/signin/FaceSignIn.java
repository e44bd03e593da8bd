package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.account.AccountHolder.Person;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;

/// Proving oneself at 粤信签, step by step.
///
/// ```text
/// AtProvider ──known, or details given──▶ AtFace ──▶ Ended
///     │                                     ▲
///     └──first time──▶ WantsDetails ────────┘
/// ```
///
/// Each step is taken once: whoever comes a second time finds it taken.
public sealed interface FaceSignIn {

    Duration LIFE = Duration.ofMinutes(10);

    File file();

    default boolean isOpenTo(BrowserSecrets secrets, Instant now) {
        return secrets.hold(file().browser()) && now.isBefore(file().expires());
    }

    default Ended ended(FaceOutcome outcome) {
        return new Ended(file(), outcome, Optional.empty());
    }

    /// What stays the same.
    ///
    /// @param signIn       what it is for
    /// @param way          by face, or by the provider's own account
    /// @param agreed       whether the agreement was ticked
    /// @param faceConsent  whether the separate consent was ticked
    record File(
            SecretHash id,
            SecretHash signIn,
            SecretHash browser,
            Way way,
            boolean agreed,
            boolean faceConsent,
            Instant expires) {

        public File consented(boolean nowAgreed, boolean nowFaceConsent) {
            return new File(id, signIn, browser, way, agreed || nowAgreed, faceConsent || nowFaceConsent, expires);
        }
    }

    /// By which of the provider's ways.
    enum Way implements WireNamed {
        /// 人脸识别.
        FACE("face"),
        /// The provider's own account with its real-name check: the equal way for whoever does not want
        /// to show a face.
        ACCOUNT("account");

        private final String wireName;

        Way(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    /// The browser is at the provider; it will bring back the state.
    ///
    /// @param claimed who the person says to be, if they said so
    record AtProvider(File file, SecretHash state, Optional<Person> claimed) implements FaceSignIn {}

    /// The provider has said who it is, and we do not know them yet: name, number and agreement are wanted.
    record WantsDetails(File file, IdentityAssertion introduced) implements FaceSignIn {}

    /// The face is being compared.
    record AtFace(File file, IdentityAssertion introduced, FaceCheck check) implements FaceSignIn {}

    /// @param person whose account it is, when verified
    record Ended(File file, FaceOutcome outcome, Optional<PersonId> person) implements FaceSignIn {}

    /// Whom the provider says it is.
    ///
    /// @param openId     the provider's own name for them, towards us
    /// @param trustLevel how well the provider knows them: `L3` is a checked real name
    record IdentityAssertion(String openId, Person person, String trustLevel) {

        private static final Pattern REAL_NAME = Pattern.compile("L[3-9]");

        /// A level that nobody has told us of is none.
        public boolean isRealName() {
            return REAL_NAME.matcher(trustLevel).matches();
        }
    }

    /// A comparison at the provider: its answer counts only for just these.
    record FaceCheck(String verifyId, String outSeqNo, String openId, Person person) {

        @Override
        public String toString() {
            return "FaceCheck[…]";
        }
    }
}
