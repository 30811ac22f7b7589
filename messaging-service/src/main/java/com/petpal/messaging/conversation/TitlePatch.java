package com.petpal.messaging.conversation;

import com.petpal.platform.text.PlainText;
import org.jspecify.annotations.Nullable;

/** What of a group can be edited. */
record TitlePatch(@Nullable @PlainText(max = 100) String title) {}
