package onething.domain.party;

import java.time.Instant;
import java.util.Optional;
import onething.domain.code.WireNamed;

/// A person's consent to a version of a text, and whether it is still valid.
///
/// Consent to a face check is separate from all other consent (个人信息保护法 art. 29,
/// 《人脸识别技术应用安全管理办法》). Its box is never ticked in advance, and it can be withdrawn as easily
/// as it was given (art. 15).
///
/// @param textVersion the version of the text, such as `2026-01`
/// @param withdrawn   when it was withdrawn; empty while it is valid
public record Consent(Purpose purpose, String textVersion, Instant given, Optional<Instant> withdrawn) {

    /// The subject of the consent.
    public enum Purpose implements WireNamed {
        /// 用户服务协议, required for an account.
        AGREEMENT("agreement"),
        /// 人脸识别: the identity provider compares the person's face.
        FACE("face"),
        /// 核验营业执照: the platform of licences says whom the licence of an enterprise names.
        ENTERPRISE("enterprise");

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
