/// Exchanging a sign-in for tokens, refreshing and revoking them, and the keys they are signed with.
@NullMarked
package onething.application.port.in.token;

import org.jspecify.annotations.NullMarked;
