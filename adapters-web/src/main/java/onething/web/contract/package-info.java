/// The API's contract: the OpenAPI document, and serving it.
@NullMarked
package onething.web.contract;

import org.jspecify.annotations.NullMarked;
