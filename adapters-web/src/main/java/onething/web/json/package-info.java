/// What JSON the API reads and writes, and how much of it.
@NullMarked
package onething.web.json;

import org.jspecify.annotations.NullMarked;
