#pragma once

#include <QComboBox>
#include <QLineEdit>

namespace countertop::ui {

/// Names a box that can be typed in for screen readers: the part that has the keyboard, too.
inline void nameBox(QComboBox &box, const QString &name)
{
    box.setAccessibleName(name);
    if (QLineEdit *edit = box.lineEdit(); edit != nullptr) {
        edit->setAccessibleName(name);
    }
}

} // namespace countertop::ui
