/// How administrators manage staff accounts, without access to any case.
///
/// A caller who is not an administrator gets a `Refused` for `RoleLacking`.
@NullMarked
package onething.application.port.in.staff;

import org.jspecify.annotations.NullMarked;
