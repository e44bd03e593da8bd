/// How the API reads and writes JSON, and how much of it.
@NullMarked
package onething.web.json;

import org.jspecify.annotations.NullMarked;
