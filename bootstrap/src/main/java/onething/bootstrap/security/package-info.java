/// The security log: who signed in, what was refused, and who tried to get around a control. See
/// `docs/watching.md`.
@NullMarked
package onething.bootstrap.security;

import org.jspecify.annotations.NullMarked;
