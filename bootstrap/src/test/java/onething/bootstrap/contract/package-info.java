/// A public tester of OpenAPI documents against the started service; run by hand.
@NullMarked
package onething.bootstrap.contract;

import org.jspecify.annotations.NullMarked;
