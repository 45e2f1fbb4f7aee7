#pragma once

#include "core/till/people/peopledesk.h"
#include "ui/widgets/theme.h"

#include <QAbstractButton>

namespace countertop::ui {

/// How a person is shown: large as on the sign-in screen, or as a row of a list.
enum class PersonShape { Tile, Row };

/// A person to sign in as: initials, name, role. Chosen before the PIN (CT-01).
class PersonButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PersonButton(till::PersonTile tile,
                          PersonShape shape = PersonShape::Tile,
                          QWidget *parent = nullptr);

    const till::PersonTile &tile() const { return m_tile; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int circle() const;
    TypeStep nameStep() const;

    till::PersonTile m_tile;
    PersonShape m_shape;
};

/// Two letters that stand for a name: "AN" of Anna, "ML" of Mara Lindqvist.
QString initialsOf(const QString &name);

} // namespace countertop::ui
