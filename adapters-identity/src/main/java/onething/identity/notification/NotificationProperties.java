package onething.identity.notification;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The providers of notifications. A channel whose provider has no address is off: what it should deliver waits.
///
/// @param connecting how long to wait for a connection
/// @param patience   how long to wait for an answer
@ConfigurationProperties("onething.notifications")
record NotificationProperties(
        @DefaultValue Wechat wechat,
        @DefaultValue Sms sms,
        @DefaultValue Email email,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("4s") Duration patience) {

    @Override
    public String toString() {
        return "NotificationProperties[…]";
    }

    /// @param template the id of the template; its one field is `thing1`
    record Wechat(
            @Nullable URI address,
            @DefaultValue("") String appId,
            @DefaultValue("") String appSecret,
            @DefaultValue("") String template) {

        @Override
        public String toString() {
            return "Wechat[…]";
        }
    }

    /// @param signature what the gateway puts before the text, in 【】
    record Sms(
            @Nullable URI address,
            @DefaultValue("") String key,
            @DefaultValue("揭阳人社") String signature) {

        @Override
        public String toString() {
            return "Sms[…]";
        }
    }

    record Email(
            @Nullable URI address,
            @DefaultValue("") String key,
            @DefaultValue("") String from,
            @DefaultValue("办理进展通知") String subject) {

        @Override
        public String toString() {
            return "Email[…]";
        }
    }
}
