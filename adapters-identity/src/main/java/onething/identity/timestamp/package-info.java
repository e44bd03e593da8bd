/// The time stamping authority (时间戳服务), over HTTP (RFC 3161, 3.4): a `POST` of `application/timestamp-query`,
/// answered with `application/timestamp-reply`.
@NullMarked
package onething.identity.timestamp;

import org.jspecify.annotations.NullMarked;
