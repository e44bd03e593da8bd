/// Use cases of tokens and their keys.
@NullMarked
package onething.application.service.token;

import org.jspecify.annotations.NullMarked;
