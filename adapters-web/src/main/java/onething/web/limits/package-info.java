/// How long a client, and the service itself, may take, so that nobody's slowness keeps what others need.
///
/// | to learn                                              | read                |
/// |-------------------------------------------------------|---------------------|
/// | which limits there are                                | [LimitProperties]   |
/// | what a connection may do, and for how long            | [ConnectionGuard]   |
/// | how many connections one address may have             | [OpenConnections]   |
/// | how long an answer may take                           | [ResponseLimit]     |
@NullMarked
package onething.web.limits;

import org.jspecify.annotations.NullMarked;
