// SPDX-License-Identifier: Apache-2.0
package vn.sen.kernel.modules;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import vn.sen.kernel.api.ActRefusedException;
import vn.sen.kernel.api.LocalizedText;
import vn.sen.kernel.text.KernelTexts;

/** Lets one act through at a time and tells everybody else what is under way. */
final class ActLock {

    private final KernelTexts texts;
    private final AtomicReference<Optional<LocalizedText>> underWay = new AtomicReference<>(Optional.empty());

    ActLock(KernelTexts texts) {
        this.texts = texts;
    }

    /** Held until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * @param act key of the words for what begins
     * @throws ActRefusedException with the code {@code act-in-progress}
     */
    Held begin(String act, String module) throws ActRefusedException {
        Optional<LocalizedText> mine = Optional.of(texts.text("act." + act, module));
        Optional<LocalizedText> other = underWay.get();
        if (other.isEmpty() && underWay.compareAndSet(other, mine)) {
            return () -> underWay.set(Optional.empty());
        }
        LocalizedText what = underWay.get().orElseGet(() -> texts.text("act.other"));
        throw new ActRefusedException(List.of(texts.problem("act-in-progress", what)));
    }
}
