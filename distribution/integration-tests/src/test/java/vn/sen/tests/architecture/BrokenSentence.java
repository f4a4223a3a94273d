// SPDX-License-Identifier: Apache-2.0
package vn.sen.tests.architecture;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** A condition that names whoever breaks it. */
final class BrokenSentence {

    private BrokenSentence() {}

    static <T extends HasName.AndFullName & HasDescription> ArchCondition<T> when(String fault, Predicate<T> broken) {
        return new ArchCondition<>("not be " + fault) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (broken.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getFullName() + " is " + fault));
                }
            }
        };
    }
}
