package onething.identity.yuexinqian;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// The messages that go to 粤信签 and come from it. They contain names and identity numbers; their `toString`
/// never shows these.
final class Wire {

    private Wire() {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record TokenAnswer(
            @JsonProperty("access_token") @Nullable String accessToken,
            @Nullable String openid,
            @Nullable Integer errcode) {

        @Override
        public String toString() {
            return "TokenAnswer[…]";
        }
    }

    record PersonQuestion(@JsonProperty("ryz_access_token") String token) {

        @Override
        public String toString() {
            return "PersonQuestion[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PersonAnswer(@Nullable Integer errcode, @Nullable Userobj userobj) {

        @Override
        public String toString() {
            return "PersonAnswer[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Userobj(
            @Nullable String uid,
            @Nullable String name,
            @Nullable String idCardType,
            @Nullable String idCardNo,
            @Nullable String userType,
            @Nullable String trustLevel) {

        private static final String RESIDENT_CARD = "10";

        /// A person by the identity card. An enterprise's account (`LEGAL`) names its legal representative,
        /// but any employee may use it: it does not prove that the user is that person.
        boolean isAPerson() {
            return (userType == null || "PERSON".equals(userType))
                    && (idCardType == null || RESIDENT_CARD.equals(idCardType));
        }

        @Override
        public String toString() {
            return "Userobj[…]";
        }
    }

    record FaceQuestion(
            String outSeqNo, String certType, String certName, String certNo, String openid, String redirectUrl) {

        @Override
        public String toString() {
            return "FaceQuestion[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record FaceAnswer(
            @Nullable Integer errcode,
            @Nullable String verifyId,
            @Nullable String url) {

        @Override
        public String toString() {
            return "FaceAnswer[…]";
        }
    }

    record ResultQuestion(String verifyId, String outSeqNo, String certHash, String openid) {

        @Override
        public String toString() {
            return "ResultQuestion[…]";
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ResultAnswer(@Nullable Integer errcode, @Nullable Integer verifyRet) {}
}
