/// What the use cases need from outside, named for what it gives.
///
/// `find` may be empty, `get` may not: it fails. Nothing happens before subscription. The transaction belongs to the
/// adapter: whatever one call stores is stored whole or not at all.
@NullMarked
package onething.application.port.out;

import org.jspecify.annotations.NullMarked;
