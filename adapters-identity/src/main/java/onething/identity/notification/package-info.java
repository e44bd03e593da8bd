/// WeChat template messages, SMS and e-mail, over HTTP. They are in this module because it is the one for outbound
/// HTTP providers, as 粤信签 is; they identify no person.
///
/// | channel | the provider's interface                                                                           |
/// |---------|----------------------------------------------------------------------------------------------------|
/// | WeChat  | 公众号: `/cgi-bin/stable_token`, `/cgi-bin/message/template/send` with `client_msg_id`             |
/// | SMS | a gateway: `POST /messages {id, to, signature, text}`, bearer token, `Idempotency-Key` → `{"id":…}` |
/// | e-mail | a mail service: `POST /emails {from, to, subject, text}`, the same headers → `{"id":…}` |
///
/// A city whose gateway speaks another interface changes [Gateway] alone.
@NullMarked
package onething.identity.notification;

import org.jspecify.annotations.NullMarked;
