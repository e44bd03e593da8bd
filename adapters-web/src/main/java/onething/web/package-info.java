/// The API over HTTP: who may ask, and how the service says no.
@NullMarked
package onething.web;

import org.jspecify.annotations.NullMarked;
