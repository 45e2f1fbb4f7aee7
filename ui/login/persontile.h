#pragma once

#include "core/till/people/peopledesk.h"

#include <QAbstractButton>

namespace countertop::ui {

/// A person to sign in as: initials, name, role. Chosen before the PIN (CT-01).
class PersonButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonButton(till::PersonTile tile, QWidget *parent = nullptr);

    const till::PersonTile &tile() const { return m_tile; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    till::PersonTile m_tile;
};

/// Two letters that stand for a name: "AN" of Anna, "ML" of Mara Lindqvist.
QString initialsOf(const QString &name);

} // namespace countertop::ui
