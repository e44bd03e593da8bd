/// The API over HTTP: who may call it, and how it refuses.
@NullMarked
package onething.web;

import org.jspecify.annotations.NullMarked;
