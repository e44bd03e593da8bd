/// What the use cases' tests share: a small guide, the people who ask, and the whole service in memory.
@NullMarked
package onething.application.service;

import org.jspecify.annotations.NullMarked;
