package onething.domain.party;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.WireNamed;

/// That a person agreed to a text, in the version that was on the screen, and whether that still holds.
///
/// Consent to a face check is separate from every other (个人信息保护法 art. 29, 《人脸识别技术应用安全管理办法》), never ticked
/// beforehand, and can be taken back as easily as it was given (art. 15).
///
/// @param textVersion which wording was agreed to, such as `2026-01`
public record Consent(Purpose purpose, String textVersion, Instant given, Optional<Instant> withdrawn) {

    /// What is agreed to.
    public enum Purpose implements WireNamed {
        /// 用户服务协议, which an account rests on.
        AGREEMENT("agreement"),
        /// 人脸识别, that one's face is compared by the identity provider.
        FACE("face");

        private final String wireName;

        Purpose(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }

    public static Consent given(Purpose purpose, String textVersion, Instant now) {
        return new Consent(purpose, textVersion, now, Optional.empty());
    }

    public boolean holds() {
        return withdrawn.isEmpty();
    }
}
