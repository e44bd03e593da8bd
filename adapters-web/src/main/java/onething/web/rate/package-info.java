/// How much may be asked, by one address or one person.
///
/// | to learn                       | read             |
/// |--------------------------------|------------------|
/// | what is counted, and by whom   | [Asked]          |
/// | how much, and how to change it | [RateProperties] |
/// | how it is counted              | [Buckets]        |
@NullMarked
package onething.web.rate;

import org.jspecify.annotations.NullMarked;
