package onething.domain.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import onething.domain.account.AccountHolder.Person;
import onething.domain.code.WireNamed;
import onething.domain.party.PersonId;

/// A sign-in with 粤信签, by its state.
///
/// ```text
/// AtProvider ──known, or details given──▶ AtFace ──▶ Ended
///     │                                     ▲
///     └──first time──▶ WantsDetails ────────┘
/// ```
///
/// Each transition happens once. A second request finds that it has already happened.
public sealed interface FaceSignIn {

    Duration LIFE = Duration.ofMinutes(10);

    File file();

    default boolean isOpenTo(BrowserSecrets secrets, Instant now) {
        return secrets.hold(file().browser()) && now.isBefore(file().expires());
    }

    default Ended ended(FaceOutcome outcome) {
        return new Ended(file(), outcome, Optional.empty());
    }

    /// The data that does not change.
    ///
    /// @param signIn      the sign-in that it belongs to
    /// @param browser     the hash of the browser's secret
    /// @param way         by face, or by the provider's own account
    /// @param agreed      whether the person ticked the user agreement
    /// @param faceConsent whether the person ticked the separate consent to face recognition
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

    /// The provider's method.
    enum Way implements WireNamed {
        /// 人脸识别.
        FACE("face"),
        /// The provider's own account with its real-name check: the equivalent for people who do not want
        /// to show their face.
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

    /// The browser is at the provider and will return with the state.
    ///
    /// @param claimed the identity that the person entered; empty if the person entered none
    record AtProvider(File file, SecretHash state, Optional<Person> claimed) implements FaceSignIn {}

    /// The provider has named a person whom we do not know yet. The person must enter name and number and
    /// accept the agreement.
    record WantsDetails(File file, IdentityAssertion introduced) implements FaceSignIn {}

    /// The provider compares the face.
    record AtFace(File file, IdentityAssertion introduced, FaceCheck check) implements FaceSignIn {}

    /// @param person the person who was verified; empty otherwise
    record Ended(File file, FaceOutcome outcome, Optional<PersonId> person) implements FaceSignIn {}

    /// The person whom the provider named.
    ///
    /// @param openId     the provider's identifier of the person for our service
    /// @param trustLevel how well the provider knows the person; from `L3` on, the real name is verified
    record IdentityAssertion(String openId, Person person, String trustLevel) {

        private static final Pattern REAL_NAME = Pattern.compile("L[3-9]");

        /// An unknown level is not a verified real name.
        public boolean isRealName() {
            return REAL_NAME.matcher(trustLevel).matches();
        }
    }

    /// A face comparison at the provider. The answer is valid only for exactly these values.
    record FaceCheck(String verifyId, String outSeqNo, String openId, Person person) {

        @Override
        public String toString() {
            return "FaceCheck[…]";
        }
    }
}
