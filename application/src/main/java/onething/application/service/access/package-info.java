/// The access rules, in one place.
@NullMarked
package onething.application.service.access;

import org.jspecify.annotations.NullMarked;
