/// What the use cases need from outside. Each port is named after what it provides.
///
/// `find` may give nothing; `get` fails instead. Nothing happens before subscription. The adapter owns the
/// transaction: one call stores all of its changes or none.
@NullMarked
package onething.application.port.out;

import org.jspecify.annotations.NullMarked;
