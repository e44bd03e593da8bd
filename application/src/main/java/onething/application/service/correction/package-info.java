/// Use cases of correcting stored data about a person (更正).
@NullMarked
package onething.application.service.correction;

import org.jspecify.annotations.NullMarked;
