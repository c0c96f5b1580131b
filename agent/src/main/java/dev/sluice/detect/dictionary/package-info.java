/** The organisation's own lists, such as customers and project names, matched as whole words in one pass. */
@NullMarked
package dev.sluice.detect.dictionary;

import org.jspecify.annotations.NullMarked;
