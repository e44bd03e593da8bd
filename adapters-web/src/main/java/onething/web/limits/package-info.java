/// How long a client and the service itself may take, so that a slow client does not block the others.
///
/// | to learn                                              | read                |
/// |-------------------------------------------------------|---------------------|
/// | which limits exist                                    | [LimitProperties]   |
/// | what a connection may do, and for how long            | [ConnectionGuard]   |
/// | how many connections one address may have             | [OpenConnections]   |
/// | how long a response may take                          | [ResponseLimit]     |
@NullMarked
package onething.web.limits;

import org.jspecify.annotations.NullMarked;
