/// How often one address or one person may ask.
///
/// | to learn                       | read             |
/// |--------------------------------|------------------|
/// | what is counted, and by whom   | [RateClass]      |
/// | how much, and how to change it | [RateProperties] |
/// | how it is counted              | [Buckets]        |
@NullMarked
package onething.web.rate;

import org.jspecify.annotations.NullMarked;
