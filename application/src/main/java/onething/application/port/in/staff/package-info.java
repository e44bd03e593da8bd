/// What administrators do about the staff, without access to anybody's case.
///
/// Whoever is no administrator gets a `Refused` for `RoleLacking`.
@NullMarked
package onething.application.port.in.staff;

import org.jspecify.annotations.NullMarked;
