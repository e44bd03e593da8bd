/// Records of cases, sent over HTTP to the systems of other authorities: one CloudEvent a request, in the
/// structured JSON form, signed as Standard Webhooks say.
@NullMarked
package onething.identity.webhook;

import org.jspecify.annotations.NullMarked;
